package sun.misc;

/** Sits where it is trusted. */
public class Unsafe {}
