namespace FunctionalTests;

/// <summary>What can be set.</summary>
internal sealed class NoteOptions
{
    /// <summary>What the service says at <c>/</c>.</summary>
    public string Greeting { get; set; } = "Hello";

    /// <summary>How many notes a list has at most.</summary>
    public int Limit { get; set; } = 20;

    /// <summary>A JSON file that says who may do what: <c>{ "write": "nobody" }</c>. It is read at each request; without it everybody may.</summary>
    public string? PolicyFile { get; set; }

    /// <summary>Another service of this kind, whose notes are at <c>/upstream</c>.</summary>
    public Uri? Upstream { get; set; }

    public DatabaseOptions Database { get; set; } = new();
}
