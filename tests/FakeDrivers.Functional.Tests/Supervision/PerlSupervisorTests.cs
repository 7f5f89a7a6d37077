namespace FakeDrivers.Functional.Tests;

/// <summary>The supervisor of <c>supervisor.pl</c>, as on a Linux for whose processor there is no native one.</summary>
public sealed class PerlSupervisorTests() : AdoptingSupervisorTests(SupervisorKind.Perl);
