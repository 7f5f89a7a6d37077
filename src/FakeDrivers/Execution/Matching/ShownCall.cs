namespace FakeDrivers.Execution;

/// <summary>A call as messages show it: secrets are three stars, and what cannot be seen is made visible.</summary>
internal sealed class ShownCall
{
    private readonly CommandMask _mask;

    public ShownCall(CommandCall call)
    {
        _mask = new(call.Command);
        Vector = _mask.ApplyEach([call.Command.Program, .. call.Command.Arguments]);
        Text = ExecutionText.Join(_mask.ApplyEach(call.Vector));
    }

    /// <summary>The program and its arguments, masked.</summary>
    public IReadOnlyList<string> Vector { get; }

    /// <summary>The joined vector of what would run, masked.</summary>
    public string Text { get; }

    /// <summary>An argument by its place, masked and quoted.</summary>
    public string Argument(int place) => Quote(Vector[place + 1]);

    /// <summary>A text, masked and quoted.</summary>
    public string Quote(string text) => $"\"{VisibleText.Of(_mask.Apply(text))}\"";
}
