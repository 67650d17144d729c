/** What is deployed. Property names and values are Azure Resource Manager's own. */
package dev.byos.model.estate;
