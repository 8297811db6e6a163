package jdk.internal.misc;

/** Sits where it is trusted. */
public class Unsafe {}
