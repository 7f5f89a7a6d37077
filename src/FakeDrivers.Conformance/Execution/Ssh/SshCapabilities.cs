namespace FakeDrivers.Conformance.Execution;

/// <summary>What not every <see cref="FakeDrivers.Execution.ISshExecutor"/> can do.</summary>
public static class SshCapabilities
{
    /// <summary>It tells an end without any exit code from others, as the protocol allows. OpenSSH's client does not: it ends with 255.</summary>
    public const string UnknownExitCodes = "unknown exit codes";
}
