/**
 * Published controls that apply to storage, Speech and Communication Services and that BYOS itself
 * does not ask for. Where one contradicts what BYOS needs, its finding says so and asks for an
 * exemption, never for the setting.
 */
package dev.byos.checks.rules.controls;
