package app.gradient.exercise;

import app.gradient.content.Prose;

/** A typical wrong answer: how it is recognised, and what is said to whoever gives it. {@code R} is each kind's own way of recognising. */
record Mistake<R>(String id, R sign, Prose say) {}
