module foundations {
  requires java.desktop;
}
