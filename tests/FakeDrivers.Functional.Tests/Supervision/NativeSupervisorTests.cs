namespace FakeDrivers.Functional.Tests;

/// <summary>The supervisor of <c>supervisor.c</c>.</summary>
public sealed class NativeSupervisorTests() : SupervisorTests(SupervisorKind.Native);
