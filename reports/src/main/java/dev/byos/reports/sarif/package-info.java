/** SARIF 2.1.0, within the limits of code scanning, whatever was judged. */
package dev.byos.reports.sarif;
