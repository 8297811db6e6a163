module foundations {}
