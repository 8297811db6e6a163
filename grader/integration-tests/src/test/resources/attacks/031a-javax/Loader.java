package javax.evil;

/** Sits where it is trusted. */
public class Loader {}
