using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.RandomScripts;

/// <summary>One thing that a random program does, for the fake and for perl.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">What is written, over and over.</param>
/// <param name="Count">How often it is written, for how many milliseconds it waits, or the code or signal with which it ends.</param>
internal sealed record RandomStep(StepKind Kind, byte[] Unit, int Count)
{
    /// <summary>The step as an argument of <see cref="PerlProgram"/>.</summary>
    public string Argument => $"{(char)Kind}:{Count}:{Convert.ToHexString(Unit)}";

    public byte[] Written
    {
        get
        {
            var written = new byte[Unit.Length * Count];
            for (var at = 0; at < written.Length; at += Unit.Length) Unit.CopyTo(written, at);
            return written;
        }
    }

    public Script AddTo(Script script) => Kind switch
    {
        StepKind.Output => script.WriteBytes(CommandStream.StandardOutput, Written),
        StepKind.Error => script.WriteBytes(CommandStream.StandardError, Written),
        StepKind.Wait => script.Wait(TimeSpan.FromMilliseconds(Count)),
        StepKind.Echo => script.EchoLine(),
        StepKind.Descendant => script.LeaveOutputOpen(TimeSpan.FromMilliseconds(Count)),
        StepKind.Exit => script.Exit(Count),
        _ => script.EndBy((CommandSignal)Count),
    };

    /// <summary>The call that adds the step to a script.</summary>
    public override string ToString() => Kind switch
    {
        StepKind.Output => $".WriteBytes(CommandStream.StandardOutput, {Code})",
        StepKind.Error => $".WriteBytes(CommandStream.StandardError, {Code})",
        StepKind.Wait => $".Wait(TimeSpan.FromMilliseconds({Count}))",
        StepKind.Echo => ".EchoLine()",
        StepKind.Descendant => $".LeaveOutputOpen(TimeSpan.FromMilliseconds({Count}))",
        StepKind.Exit => $".Exit({Count})",
        _ => $".EndBy(CommandSignal.{(CommandSignal)Count})",
    };

    private string Code => $"[.. Enumerable.Repeat(Convert.FromHexString(\"{Convert.ToHexString(Unit)}\"), {Count}).SelectMany(unit => unit)]";
}
