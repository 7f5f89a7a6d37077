namespace FakeDrivers.Functional;

/// <summary>How a server's file is run.</summary>
internal enum ServerProgramKind
{
    Executable,
    Dll,
}
