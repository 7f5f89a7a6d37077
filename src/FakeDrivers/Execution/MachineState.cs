namespace FakeDrivers.Execution;

/// <summary>A state machine of registrations, and a state of it.</summary>
/// <param name="Machine">Its name; empty for the one that needs none.</param>
/// <param name="State">The state; empty for the one in which every machine begins.</param>
internal sealed record MachineState(string Machine, string State);
