r"""Writes golden.json.

Made with Python 3.11.2, mpmath 1.2.1.
JSON: every text is read by Python's json module too, told to refuse NaN and Infinity, which says the same of it.
Probabilities: mpmath. The log: Python's csv module, after the apostrophes.
Run: /usr/bin/python3 oracle.py
"""
import csv
import io
import json
import sys
from pathlib import Path

import mpmath

sys.path.append(str(Path(__file__).resolve().parents[2]))
from golden import write

mpmath.mp.dps = 40


def refuse(word):
    raise ValueError(word)


def read(text):
    return json.loads(text, parse_constant=refuse)


def prediction(model, body):
    z = mpmath.mpf(model["bias"]) + mpmath.fsum(
        mpmath.mpf(w) * mpmath.mpf(float(body[f])) for f, w in zip(model["features"], model["weights"]))
    assert z == 0 or abs(z) > 1e-6
    return model["labels"][int(z >= 0)], float(1 / (1 + mpmath.exp(-abs(z))))


def model_case(features, labels, weights, bias, bodies):
    model = {"features": features, "labels": labels, "weights": weights, "bias": bias}
    found = []
    for body in bodies:
        label, confidence = prediction(model, read(body))
        found.append({"body": body, "label": label, "confidence": confidence})
    return {"model": json.dumps(model), "bodies": found}


def numbers(texts):
    return [{"text": text, "value": float(read(text))} for text in texts]


def malformed(texts):
    for text in texts:
        try:
            read(text)
        except ValueError:
            continue
        raise AssertionError("valid: " + text)
    return texts


def valid(texts):
    for text in texts:
        read(text)
    return texts


def log(rows):
    def guarded(text):
        return "'" + text if text[:1] in ("=", "+", "-", "@") else text
    lines = []
    for method, path, status, label in rows:
        out = io.StringIO()
        csv.writer(out, lineterminator="\r\n").writerow([guarded(method), guarded(path), status, guarded(label)])
        lines.append({"method": method, "path": path, "status": status, "label": label, "line": out.getvalue()[:-2]})
    return lines


golden = {
    "models": [
        model_case(["age", "income"], ["no", "yes"], [0.5, -0.25], -1, [
            '{"age": 4, "income": 2}', '{"income":8,"age":1}', '{"age":-3.75,"income":1e1}', '{"age":2,"income":0}',
            '{"age":0.1,"income":-0.7}', '{"age":0,"income":0}']),
        model_case(["x1", "x2", "x3", "x4"], ["ham", "spam"], [1.25e-3, -4.0, 0.3333333333333333, 17], 0.1, [
            '{"x1":812.5,"x2":0.2,"x3":-6,"x4":0.01}', '{"x1":0,"x2":0,"x3":0,"x4":0}',
            '{"x1":-40,"x2":-1.5,"x3":2e-2,"x4":-0.5}']),
        model_case(["x"], ["0", "1"], [-2], 0.0, ['{"x":0.001}', '{"x":-0.001}', '{"x":3}', '{"x":-20}']),
    ],
    "numbers": numbers(["0", "-0", "7", "-12", "0.5", "-0.25", "10.0", "1e2", "2E+3", "25e-1", "-1.5E-2", "0e5", "100",
                        "3.141592653589793", "0.000001", "120e-1", "9007199254740993"]),
    "malformed": {
        "numbers": malformed(['{"x":+1}', '{"x":01}', '{"x":-01}', '{"x":.5}', '{"x":-.5}', '{"x":1.}', '{"x":1.e2}',
                              '{"x":1e}', '{"x":1e+}', '{"x":1d}', '{"x":1f}', '{"x":0x1}', '{"x":0x1p3}', '{"x":NaN}',
                              '{"x":-Infinity}', '{"x":Infinity}', '{"x":--1}', '{"x":-}', '{"x":1,5}', '{"x":1_0}',
                              '{"x":1 2}', '{"x":00}', '{"x":1.5.2}', '{"x":1e2.5}', '{"x":- 1}', '{"x":1L}', '{"x":\u0661}', '{"x":1\uff12}']),
        "structure": malformed(['', ' ', '{', '}', '{"x":1', '{"x":1,}', '{,"x":1}', '{"x" 1}', '{"x":}', '{"x"}',
                                '{x:1}', "{'x':1}", '{"x":1 "y":2}', '{"x":1,,"y":2}', '{"x":1]', '{"x":1,"y":[1,]}',
                                '{"x":1,"y":[1 2]}', '{"x":1,"y":[,1]}', '{"x":1,"y":[}', '{"x":1,"y":[1}', '{"x"::1}',
                                '{1:1}', '{"x":1,"y"}', '{null:1}', '[', '{"x":1,"y":{}', ',', ':', '{"x":1;"y":2}',
                                '{"x"=1}', '{"x":1,"y":[1}]']),
        "words": malformed(['{"x":1,"y":True}', '{"x":1,"y":nul}', '{"x":1,"y":nulll}', '{"x":1,"y":FALSE}',
                            '{"x":1,"y":undefined}', '{"x":1,"y":t}', 'none', '{"x":1,"y":tru e}', '{"x":1,"y":fals',
                            '{"x":1,"y":truefalse}']),
        "strings": malformed(['{"x":1,"y":"a\nb"}', '{"x":1,"y":"a\tb"}', '{"x":1,"y":"\u0000"}', '{"x":1,"y":"\\x"}',
                              '{"x":1,"y":"\\u12"}', '{"x":1,"y":"\\u12g4"}', '{"x":1,"y":"\\"}', '{"x":1,"y":"a}',
                              '{"x":1,"y":a"}', '{"x":1,"y":"\\U0041"}', '{"x":1,"y":\'a\'}', '{"x":1,"y":"\\',
                              '{"x":1,"y":"\\u00', '{"x":1,"y":"\u001f"}', '{"x\n":1}', '{"x":1,"y":"\\u+041"}',
                              '{"x":1,"y":"\\ "}', '{"x":1,"y":"\\0"}', '"', '{"x":1,"y":"\\u\uff10\uff10\uff14\uff11"}']),
        "whiteSpace": malformed(['\u00a0{"x":1}', '{"x":\u00a01}', '{"x":1}\u2003', '\ufeff{"x":1}', '{"x":1\f}',
                                 '{\u000b"x":1}', '{"x":1}\u0000', '{"x":\u001f1}', '{"x"\u2028:1}', '{"x":1}\u001c']),
        "after": malformed(['{"x":1}{"x":1}', '{"x":1}}', '{"x":1},', '{"x":1} x', '{"x":1}]', '{"x":1}null',
                            '{"x":1}//', '{"x":1}0', '{"x":1} /* */', '{"x":1}"']),
    },
    "values": valid(['{"x":1,"y":{}}', '{"y":[],"x":1}', '{"x":1,"y":[1,-2.5e3,"a",true,false,null,{},[]]}',
                     '{"y":{"x":5,"z":[{"x":[6]}]},"x":1}', '{"x":1,"y":"x"}', '{"y":null,"x":1}',
                     '{"y":[[[]],[{"x":{"x":7}}]],"x":1}', '{"y":"{\\"x\\":9}","x":1}', '{"X":3,"x":1," x":4,"x ":5}',
                     '{"y":1e400,"x":1}', '{"y":["]","}",",",":"],"x":1}']),
    "notObjects": valid(["1", "[]", '["x",1]', '"x"', "null", "true", "-0.5", '[{"x":1}]', " false\n"]),
    "notNumbers": valid(['"1"', '""', "true", "null", "[1]", "{}", '"NaN"', "1e400", "-1e999", "false"]),
    "log": log([("GET", "/health", 200, ""), ("GET", "/a,b", 404, ""), ("GET", '/say "hi"', 404, ""),
                ("GET", "/two\nlines", 404, ""), ("GET", "/two\r", 404, ""), ("PATCH,", "/predict", 405, ""),
                ("=1+2", "=cmd|' /C calc'!A0", 404, ""), ("-get", "@x,y", 404, ""), ("+", '-"', 404, ""), ("", "", 404, ""),
                ("get", "/model", 405, ""), ("a=b", " =1", 404, ""), ("GET", "/caf\u00e9;\t'", 404, "")]),
}
write(__file__, golden)
for case in golden["models"]:
    for body in case["bodies"]:
        print(body)
