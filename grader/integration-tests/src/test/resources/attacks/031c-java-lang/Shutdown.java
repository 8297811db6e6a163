package java.lang;

/** Sits where it is trusted. */
public class Shutdown {}
