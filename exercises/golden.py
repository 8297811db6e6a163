"""What every exercise's oracle.py needs: comparing two oracles, and writing golden.json.

Not part of any exercise, and not needed to grade. An oracle imports it so:

    sys.path.append(str(Path(__file__).resolve().parents[2]))
    from golden import agreed, write
"""
import json
import math
import platform
import re
import sys
from pathlib import Path

MODULES = {
    "NumPy": "numpy", "SciPy": "scipy", "pandas": "pandas", "scikit-learn": "sklearn",
    "statsmodels": "statsmodels", "mpmath": "mpmath", "PyTorch": "torch",
}


def plain(value):
    """The same numbers as Python's own: of arrays, of mpmath and of exact fractions."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value if isinstance(value, (bool, int, float)) else float(value)


def agreed(first, second, relative=1e-12):
    """The first oracle's result, once the second is within relative * max(1, |first|) of it."""
    first, second = plain(first), plain(second)
    check(first, second, relative, "")
    return first


def check(first, second, relative, at):
    if isinstance(first, list):
        assert isinstance(second, list) and len(first) == len(second), (at, first, second)
        for i, (one, other) in enumerate(zip(first, second)):
            check(one, other, relative, f"{at}[{i}]")
    else:
        near = abs(first - second) <= relative * max(1, abs(first))
        assert near or first == second, (at, first, second)


def text(value, one_line=0, indent=0):
    """JSON with every list of numbers in a line; a matrix too, if its JSON is shorter than one_line."""
    pad = " " * (indent + 1)
    if isinstance(value, dict):
        rows = [f"{pad}{json.dumps(k)}: {text(v, one_line, indent + 1)}" for k, v in value.items()]
        return "{\n" + ",\n".join(rows) + "\n" + " " * indent + "}"
    nested = isinstance(value, list) and value and isinstance(value[0], (dict, list))
    line = json.dumps(special(value), allow_nan=False)
    if nested and (isinstance(value[0], dict) or len(line) >= one_line):
        rows = [pad + text(v, one_line, indent + 1) for v in value]
        return "[\n" + ",\n".join(rows) + "\n" + " " * indent + "]"
    return line


def special(value):
    """JSON has no NaN and no infinities: texts stand for them, which the testkit reads as numbers."""
    if isinstance(value, dict):
        return {key: special(each) for key, each in value.items()}
    if isinstance(value, list):
        return [special(each) for each in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def write(script, golden, one_line=0):
    """Writes golden.json beside an oracle, and says where the versions differ from its docstring's.

    Every number has the digits that it needs to be read back as the same double.
    """
    warn_of_versions(sys.modules["__main__"].__doc__ or "")
    path = Path(script).resolve().parent / "golden.json"
    path.write_text(text(golden, one_line) + "\n", encoding="utf-8", newline="\n")


def warn_of_versions(doc):
    for name, wanted in re.findall(r"([A-Za-z][\w-]*) (\d+(?:\.\w+)+)", doc):
        module = sys.modules.get(MODULES.get(name, ""))
        found = platform.python_version() if name == "Python" else getattr(module, "__version__", None)
        if found and not found.startswith(wanted):
            print(f"made with {name} {wanted}, this is {found}", file=sys.stderr)
