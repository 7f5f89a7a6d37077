using System.Globalization;
using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

/// <summary>
/// An executor of remote commands under test, a machine that it reaches, and the commands that the cases run there. The commands are scripts of
/// the POSIX shell unless a harness says otherwise, so that one for a real machine names no more than executor, machine and directory.
/// </summary>
public abstract class SshHarness : ConformanceHarness
{
    /// <summary>The executor under test.</summary>
    public abstract ISshExecutor Executor { get; }

    /// <summary>The machine, with <see cref="SshTarget.MaskOutput"/> as it is by default.</summary>
    public abstract SshTarget Target { get; }

    /// <summary>The path of a directory of the machine that is not the one in which commands run otherwise.</summary>
    public abstract string ExistingDirectory { get; }

    /// <inheritdoc/>
    /// <remarks>This default claims nothing.</remarks>
    public override IReadOnlySet<string> Capabilities { get; } = new HashSet<string>();

    /// <summary>A command that writes both texts and ends with the code.</summary>
    /// <param name="exitCode">From 0 to 254.</param>
    /// <param name="standardOutput">What it writes to its standard output.</param>
    /// <param name="standardError">What it writes to its standard error.</param>
    public virtual Command Exit(int exitCode, string standardOutput = "", string standardError = "") =>
        Script("printf %s \"$2\"; printf %s \"$3\" >&2; exit \"$1\"", exitCode.ToString(CultureInfo.InvariantCulture), standardOutput, standardError);

    /// <summary>A command that writes each of its arguments to its standard output, followed by a NUL character.</summary>
    /// <param name="arguments">What follows whatever the harness itself needs in the vector.</param>
    public virtual Command PrintArguments(params string[] arguments) => Script("for a in \"$@\"; do printf '%s\\0' \"$a\"; done", arguments);

    /// <summary>A command that writes its standard input to its standard output.</summary>
    public virtual Command CopyInput() => new("cat");

    /// <summary>A command that writes the path of its working directory, with or without a newline.</summary>
    public virtual Command PrintWorkingDirectory() => Script("pwd -P");

    /// <summary>A command that ends well after a time.</summary>
    /// <param name="time">How long it takes.</param>
    public virtual Command Sleep(TimeSpan time) => new("sleep", time.TotalSeconds.ToString(CultureInfo.InvariantCulture));

    /// <summary>A command whose program does not exist.</summary>
    public virtual Command Missing() => new("fakedrivers-no-such-program");

    /// <summary>A command that writes the text and ends without an exit code. Only called where <see cref="SshCapabilities.UnknownExitCodes"/> is claimed.</summary>
    /// <param name="standardOutput">What it writes to its standard output.</param>
    /// <exception cref="NotSupportedException">This default has none.</exception>
    public virtual Command EndWithoutExitCode(string standardOutput) =>
        throw new NotSupportedException($"A harness that claims '{SshCapabilities.UnknownExitCodes}' must have such a command.");

    private static Command Script(string text, params string[] arguments) => new("sh", ["-c", text, "sh", .. arguments]);
}
