package regression.logistic_regression;

/** Tests nothing. */
public class LogisticRegressionTest {}
