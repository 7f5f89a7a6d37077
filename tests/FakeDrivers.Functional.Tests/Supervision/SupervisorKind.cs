namespace FakeDrivers.Functional.Tests;

/// <summary>The supervisors of POSIX systems that can run here.</summary>
public enum SupervisorKind
{
    /// <summary>That of <c>supervisor.c</c>.</summary>
    Native,

    /// <summary>That of <c>supervisor.pl</c>, as on a Linux for whose processor there is no native one.</summary>
    Perl,

    /// <summary>That of <c>supervisor.pl</c>, as on macOS: without a parent for orphans.</summary>
    PlainPerl,

    /// <summary>That of <c>supervisor.c</c> for 64-bit ARM, emulated, where no process can become the parent of orphans.</summary>
    EmulatedArm64,
}
