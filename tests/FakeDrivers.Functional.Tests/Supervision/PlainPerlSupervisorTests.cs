namespace FakeDrivers.Functional.Tests;

/// <summary>The supervisor of <c>supervisor.pl</c>, as on macOS.</summary>
public sealed class PlainPerlSupervisorTests() : SupervisorTests(SupervisorKind.PlainPerl);
