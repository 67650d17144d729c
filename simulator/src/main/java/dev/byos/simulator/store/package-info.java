/** Blob stores behind one port, and the pipeline that fills them while the run goes on. */
package dev.byos.simulator.store;
