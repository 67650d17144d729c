/**
 * Work: the streams that bring it and the entities that do it (calls, transcriptions, recognition
 * sessions, custom projects). Pure decisions; nothing here knows Akka, clocks or files.
 */
package dev.byos.simulator.entities.work;
