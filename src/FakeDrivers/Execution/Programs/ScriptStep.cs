namespace FakeDrivers.Execution;

/// <summary>One thing that the program of a script does.</summary>
/// <param name="Text">The call that added it to the script.</param>
/// <param name="PlayAsync">Does it.</param>
internal sealed record ScriptStep(string Text, Func<ScriptRun, ValueTask> PlayAsync)
{
    public override string ToString() => Text;
}
