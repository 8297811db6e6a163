"""What every topic's questions/cards.py needs: the cards beside it, and a second opinion on their numbers.

Not needed to grade. A topic's cards.py imports it so:

    import sys
    from pathlib import Path

    sys.path.append(str(Path(__file__).resolve().parents[2]))
    from predictions import Cards

    cards = Cards(__file__)

    @cards.check("bagging-vs-boosting", 1)
    def variance_of_the_average(n, s2, rho):
        return ...  # found another way: by simulation, by a library, by another formula

    cards.report()

A check takes the drawn values by name and gives what its prediction asks for: a number, a list of
numbers, the labels in order, or the option. It is tried for every combination of the given values.
report() also looks at what `gradus verify` looks at, and writes what it printed to cards.txt.
"""
import io
import itertools
import json
import math
import platform
import re
import sys
from pathlib import Path

NAME = re.compile(r"[a-z][a-z0-9_]*")
PLACE = re.compile(r"\{([^{}]*)\}")
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?:[eE]-?\d+)?(?![\w.]*\d)")
FUNCTIONS = {
    "abs": abs, "sqrt": math.sqrt, "exp": math.exp, "ln": math.log, "log2": math.log2,
    "log10": math.log10, "min": min, "max": max, "floor": math.floor, "ceil": math.ceil,
    "fact": lambda n: math.factorial(round(n)), "choose": lambda n, k: math.comb(round(n), round(k)),
    "if_": lambda condition, one, other: one if condition else other, "pi": math.pi,
}
MOST_COMBINATIONS = 200


def value(expression, known):
    """The number of a card's expression: + - * / ^, comparisons, the functions above, `if`."""
    python = re.sub(r"\bif\s*\(", "if_(", expression.replace("^", "**"))
    assert re.fullmatch(r"[a-z0-9_A-Z+\-*/(),.<>= ]*", python), f"not allowed here: {expression}"
    return eval(python, {"__builtins__": {}}, FUNCTIONS | known)


def combinations(prediction):
    given = prediction.get("given", {})
    drawn = [dict(zip(given, values)) for values in itertools.product(*given.values())]
    when = prediction.get("when", "1 == 1")
    return [each for each in drawn if value(when, worked_out(prediction, each))]


def worked_out(prediction, drawn):
    known = dict(drawn)
    for name, expression in prediction.get("where", {}).items():
        known[name] = value(expression, known)
    return known


def allowed(prediction, right):
    tolerance = prediction["tolerance"]
    return tolerance.get("abs", 0) + tolerance.get("rel", 0) * abs(right)


def near(prediction, right, other, tolerances=1):
    if isinstance(right, list):
        return all(near(prediction, one, two, tolerances) for one, two in zip(right, other, strict=True))
    return math.isfinite(other) and abs(right - other) <= tolerances * allowed(prediction, right)


def in_order(items, direction, known):
    ranked = sorted(items, key=lambda item: value(item["value"], known), reverse=direction == "descending")
    return [item["label"] for item in ranked]


def answer(prediction, written, known):
    """What an `answer` of the card comes to: a number, numbers, labels in order or an option."""
    kind = prediction.get("kind", "number")
    if kind == "numbers":
        return [float(value(each, known)) for each in written]
    return float(value(written, known)) if kind == "number" else written


def right_answer(prediction, known):
    if prediction.get("kind") == "order":
        return in_order(prediction["items"], prediction["direction"], known)
    return answer(prediction, prediction["answer"], known)


class Cards:
    """The cards of a topic. Takes the path of its cards.py."""

    def __init__(self, script):
        self.folder = Path(script).resolve().parent
        self.cards = {path.stem: json.loads(path.read_text()) for path in sorted(self.folder.glob("*.json"))}
        self.checks = {}
        self.problems = []
        self.printed = io.StringIO()

    def check(self, slug, number):
        """Registers the second opinion on a card's prediction; the first is number 1."""
        assert 1 <= number <= len(self.cards[slug]["predictions"]), (slug, number)
        return lambda function: self.checks.setdefault((slug, number), function)

    def report(self):
        self.say(f"Python {platform.python_version()}" + self.versions())
        for slug, card in self.cards.items():
            self.shape(slug, card)
            for number, prediction in enumerate(card.get("predictions", []), 1):
                try:
                    self.examine(slug, number, prediction)
                except Exception as trouble:
                    self.problem(slug, number, f"{type(trouble).__name__}: {trouble}")
        count = sum(len(card.get("predictions", [])) for card in self.cards.values())
        self.say(f"{len(self.cards)} cards, {count} predictions, {len(self.problems)} problems")
        if self.problems:
            sys.exit(1)
        (self.folder / "cards.txt").write_text(self.printed.getvalue())

    def versions(self):
        names = {"NumPy": "numpy", "SciPy": "scipy", "scikit-learn": "sklearn"}
        return "".join(f", {name} {sys.modules[module].__version__}" for name, module in names.items() if module in sys.modules)

    def say(self, line):
        print(line)
        print(line, file=self.printed)

    def problem(self, slug, number, text):
        self.problems.append((slug, number, text))
        self.say(f"PROBLEM {slug} {number}: {text}")

    def shape(self, slug, card):
        told = lambda text: self.problem(slug, 0, text)
        if card["slug"] != slug:
            told("the slug is not the file's name")
        behavioural = self.folder.parent.name == "behavioural"
        for key, least, most in [("points", 3, 8 if behavioural else 5), ("pitfalls", 2, 6 if behavioural else 3), ("followUps", 2, 3)]:
            if not least <= len(card[key]) <= most:
                told(f"{key}: {least} to {most} are asked for")
        if not behavioural and not 3 <= len(card["predictions"]) <= 5:
            told("predictions: 3 to 5 are asked for")

    def examine(self, slug, number, prediction):
        drawn = combinations(prediction)
        if not 1 <= len(drawn) <= MOST_COMBINATIONS:
            self.problem(slug, number, f"{len(drawn)} combinations; 1 to {MOST_COMBINATIONS} are allowed")
        self.names(slug, number, prediction)
        if prediction.get("kind") == "simulation":
            self.say(f"{slug} {number}: simulated by {prediction['class']}")
            return
        known = [worked_out(prediction, each) for each in drawn]
        rights = [right_answer(prediction, each) for each in known]
        if prediction.get("kind", "number") in ("number", "numbers"):
            self.separated(slug, number, prediction, known, rights)
        else:
            self.chosen(slug, number, prediction, rights)
        self.compared(slug, number, prediction, drawn, rights)

    def names(self, slug, number, prediction):
        names = set(prediction.get("given", {})) | set(prediction.get("where", {}))
        for name in names:
            if not NAME.fullmatch(name) or name in FUNCTIONS or name in ("e", "if"):
                self.problem(slug, number, f"{name} is no good name of a value")
        texts = [prediction["ask"], prediction["why"]] + [each["says"] for each in prediction.get("mistakes", [])]
        for text in texts:
            for name in PLACE.findall(text):
                if name not in names:
                    self.problem(slug, number, f"{{{name}}} is not given")
        for name in PLACE.findall(prediction["ask"]):
            if name in prediction.get("where", {}):
                self.problem(slug, number, f"{{{name}}} is worked out, and would be told")
        for name in prediction.get("given", {}):
            if "{" + name + "}" not in prediction["ask"]:
                self.problem(slug, number, f"{name} is drawn, but the question does not say it")

    def separated(self, slug, number, prediction, known, rights):
        answers = [("the right answer", rights)]
        for at, mistake in enumerate(prediction["mistakes"], 1):
            answers.append((f"mistake {at}", [answer(prediction, mistake["answer"], each) for each in known]))
        if len(answers) < 2:
            self.problem(slug, number, "no mistake is known")
        for (one, first), (other, second) in itertools.combinations(answers, 2):
            apart = sum(not near(prediction, a, b, 3) for a, b in zip(first, second))
            if apart < 0.9 * len(rights):
                self.problem(slug, number, f"{one} and {other} differ in {apart} of {len(rights)} combinations only")
        if not all(math.isfinite(each) for right in rights for each in (right if isinstance(right, list) else [right])):
            self.problem(slug, number, "an answer is not finite")
        if prediction.get("kind", "number") == "number":
            self.untold(slug, number, prediction, known, rights)

    def untold(self, slug, number, prediction, known, rights):
        told = 0
        for each, right in zip(known, rights):
            text = PLACE.sub(lambda place: str(each[place.group(1)]), prediction["ask"])
            told += any(near(prediction, right, float(found)) for found in NUMBER.findall(text))
        if told > 0.1 * len(rights):
            self.problem(slug, number, f"the question's text contains the answer in {told} of {len(rights)} combinations")

    def chosen(self, slug, number, prediction, rights):
        if prediction.get("kind") == "choice":
            if prediction["answer"] not in prediction["options"]:
                self.problem(slug, number, "the answer is no option")
            wrong = [each["answer"] for each in prediction["mistakes"]]
            if not wrong or not set(wrong) < set(prediction["options"]) or prediction["answer"] in wrong:
                self.problem(slug, number, "the mistakes must be other options")
            return
        labels = sorted(item["label"] for item in prediction["items"])
        for known in combinations(prediction):
            values = sorted(value(item["value"], worked_out(prediction, known)) for item in prediction["items"])
            if any(high - low <= 1e-9 * max(1, abs(high)) for low, high in zip(values, values[1:])):
                self.problem(slug, number, f"equal values at {known}")
        for mistake in prediction["mistakes"]:
            if sorted(mistake["answer"]) != labels or mistake["answer"] in rights:
                self.problem(slug, number, "a mistake must be another order of the same labels")

    def compared(self, slug, number, prediction, drawn, rights):
        check = self.checks.get((slug, number))
        if check is None:
            if prediction.get("kind", "number") in ("number", "numbers"):
                self.problem(slug, number, "nothing recomputes it")
            else:
                self.say(f"{slug} {number}: {prediction['kind']}")
            return
        worst = 0.0
        for each, right in zip(drawn, rights):
            other = check(**each)
            if isinstance(right, (str, list)) and not isinstance(right[0], float):
                if right != other:
                    self.problem(slug, number, f"{each}: {right} is written, {other} was found")
                continue
            other = [float(one) for one in other] if isinstance(right, list) else float(other)
            if not near(prediction, right, other):
                self.problem(slug, number, f"{each}: {right} is written, {other} was found")
            pairs = zip(right, other) if isinstance(right, list) else [(right, other)]
            worst = max(worst, *(abs(one - two) / max(allowed(prediction, one), 1e-300) for one, two in pairs))
        self.say(f"{slug} {number}: {len(rights)} combinations, at most {worst:.2g} tolerances apart")
