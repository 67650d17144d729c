package dev.byos.simulator.network;

/**
 * A straight line {@code y = intercept + slope * x} that minimises the relative residuals: each
 * point weighs 1 / y². Absolute residuals would let the intercontinental pairs decide about the
 * short ones.
 */
record LineFit(double intercept, double slope) {

  static LineFit relative(double[] x, double[] y) {
    double weight = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < x.length; i++) {
      double w = 1 / (y[i] * y[i]);
      weight += w;
      sumX += w * x[i];
      sumY += w * y[i];
    }
    double meanX = sumX / weight;
    double meanY = sumY / weight;
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < x.length; i++) {
      double w = 1 / (y[i] * y[i]);
      covariance += w * (x[i] - meanX) * (y[i] - meanY);
      variance += w * (x[i] - meanX) * (x[i] - meanX);
    }
    double slope = covariance / variance;
    return new LineFit(meanY - slope * meanX, slope);
  }

  double at(double x) {
    return intercept + slope * x;
  }
}
