/** What every format needs: text that no reader trips over, and files that appear whole. */
package dev.byos.reports.text;
