/** What will happen: streams of calls, transcriptions, recognition sessions and custom projects. */
package dev.byos.model.workload;
