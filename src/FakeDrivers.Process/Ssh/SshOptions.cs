namespace FakeDrivers.Process;

/// <summary>How the OpenSSH client is run.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public sealed record SshOptions
{
    /// <summary>The program of the client: a name that is looked up in the <c>PATH</c>, or a path.</summary>
    /// <value>The default is <c>ssh</c>.</value>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public string ClientPath
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            field = value;
        }
    } = "ssh";

    /// <summary>
    /// What the client is told besides, such as <c>-i</c> and a key, <c>-F</c> and a file, or <c>-o</c> and a setting: an argument an element, before
    /// the machine. Nobody is there to answer questions (<c>BatchMode=yes</c>), so that a machine must be known and a key usable.
    /// </summary>
    /// <value>The default is empty: the user's and the system's configuration count.</value>
    public IReadOnlyList<string> Options { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
