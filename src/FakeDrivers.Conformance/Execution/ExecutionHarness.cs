using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

/// <summary>
/// An executor under test, and the commands that the cases run on it. A real executor's harness makes them of small shell scripts, a
/// fake's of replies.
/// </summary>
public abstract class ExecutionHarness : ConformanceHarness
{
    /// <summary>The executor under test.</summary>
    public abstract ICommandExecutor Executor { get; }

    /// <summary>The clock of the executor's time-outs, delays and results.</summary>
    public abstract TimeProvider Clock { get; }

    /// <summary>The path of a directory that exists and is not the executor's own.</summary>
    public abstract string ExistingDirectory { get; }

    /// <summary>The name of an environment variable that programs inherit from the executor.</summary>
    public abstract string InheritedVariable { get; }

    /// <summary>A command that writes both texts and ends with the code.</summary>
    /// <param name="exitCode">From 0 to 255.</param>
    /// <param name="standardOutput">What it writes to its standard output.</param>
    /// <param name="standardError">What it writes to its standard error.</param>
    public abstract Command Exit(int exitCode, string standardOutput = "", string standardError = "");

    /// <summary>A command that ends itself by a signal. Only called where <see cref="ExecutionCapabilities.Signals"/> is claimed.</summary>
    /// <param name="signal">The number of the signal.</param>
    public abstract Command EndBySignal(int signal);

    /// <summary>A command that writes each of its arguments to its standard output, followed by a NUL character.</summary>
    /// <param name="arguments">What follows whatever the harness itself needs in the vector.</param>
    public abstract Command PrintArguments(params string[] arguments);

    /// <summary>A command that writes its standard input to its standard output.</summary>
    public abstract Command CopyInput();

    /// <summary>A command that answers each line of its standard input at once with <c>got </c> and the line, until the input ends.</summary>
    public abstract Command AnswerLines();

    /// <summary>A command that ends well at once without having read its standard input.</summary>
    public abstract Command IgnoreInput();

    /// <summary>A command that writes <c>=</c> and the value of an environment variable, or nothing when there is no such variable.</summary>
    /// <param name="name">The name of the variable.</param>
    public abstract Command PrintVariable(string name);

    /// <summary>A command that writes the path of its working directory, with or without a newline.</summary>
    public abstract Command PrintWorkingDirectory();

    /// <summary>A command that writes that many <c>o</c> to its standard output and that many <c>e</c> to its standard error, in turns.</summary>
    /// <param name="length">How many of each, a multiple of 1024.</param>
    public abstract Command Flood(int length);

    /// <summary>A command that writes these pieces to its standard output, and waits between them.</summary>
    /// <param name="pause">How long it waits after each piece but the last.</param>
    /// <param name="pieces">The pieces, of any bytes; one may be empty.</param>
    public abstract Command WritePieces(TimeSpan pause, params byte[][] pieces);

    /// <summary>A command that writes <c>line 1</c>, <c>line 2</c> and so on to its standard output, a line each.</summary>
    /// <param name="count">How many lines.</param>
    public abstract Command WriteLines(int count);

    /// <summary>A command that writes that many <c>o</c> to its standard output and then leaves a trace.</summary>
    /// <param name="length">How many, a multiple of 1024.</param>
    public abstract Command WriteThenLeaveTrace(int length);

    /// <summary>A command that writes lines to its standard output and never stops.</summary>
    public abstract Command WriteWithoutEnd();

    /// <summary>A command that leaves a trace, copies its standard input to its standard output, and ends with 1 until it has left that many traces.</summary>
    /// <param name="run">The number of the run that ends with 0, from 1.</param>
    public abstract Command SucceedAtRun(int run);

    /// <summary>A command that writes <c>begun</c> to its standard output and ends well after a time.</summary>
    /// <param name="time">How long it takes.</param>
    public abstract Command Sleep(TimeSpan time);

    /// <summary>A command that writes <c>begun</c> to its standard output and ends well at once, with a descendant that keeps its outputs open.</summary>
    /// <param name="time">How long the descendant keeps them open.</param>
    public abstract Command LeaveOutputOpen(TimeSpan time);

    /// <summary>
    /// A command that leaves a trace and then writes the line <c>ready</c> to its standard output when it is ready for
    /// <see cref="CommandSignal.Terminate"/>, on which it leaves another trace, writes <c>cleaned up</c> and ends; else it ends well after ten minutes.
    /// Only called where <see cref="ExecutionCapabilities.Signals"/> is claimed.
    /// </summary>
    /// <param name="exitCode">The exit code with which it ends then.</param>
    public abstract Command CleanUpOnTerminate(int exitCode);

    /// <summary>
    /// A command that ignores <see cref="CommandSignal.Terminate"/>, leaves a trace and then writes the line <c>ready</c>, and ends well after ten
    /// minutes. Only called where <see cref="ExecutionCapabilities.Signals"/> is claimed.
    /// </summary>
    public abstract Command IgnoreTerminate();

    /// <summary>A command with a descendant that leaves a trace after a time; the command ends together with it.</summary>
    /// <param name="time">How long the descendant waits.</param>
    public abstract Command LeaveTraceAfter(TimeSpan time);

    /// <summary>How many traces were left since the harness was made.</summary>
    /// <param name="cancellationToken">Ends the look.</param>
    public abstract Task<int> CountTracesAsync(CancellationToken cancellationToken);

    /// <summary>A command whose program does not exist.</summary>
    public abstract Command Missing();

    /// <summary>A command whose program is a file that may not be executed.</summary>
    public abstract Command NotExecutable();
}
