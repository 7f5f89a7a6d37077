using System.Collections.Immutable;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>What went over the wire, message by message: kept, written to a file, read back, played again.</summary>
/// <remarks>Thread-safe. Octets are kept as they are, passwords in them too; the texts never show one.</remarks>
public sealed class LdapWireCapture
{
    private readonly Lock _sync = new();
    private ImmutableList<LdapCapturedMessage> _messages = [];

    /// <summary>Makes an empty capture.</summary>
    public LdapWireCapture()
    {
    }

    /// <summary>Makes a capture of messages.</summary>
    /// <param name="messages">The messages, in order.</param>
    public LdapWireCapture(IEnumerable<LdapCapturedMessage> messages) => _messages = [.. messages];

    /// <summary>The messages until now, in the order in which the server saw or sent them.</summary>
    public IReadOnlyList<LdapCapturedMessage> Messages => _messages;

    /// <summary>Reads what <see cref="ToString"/> and <see cref="SaveAsync"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The capture.</returns>
    /// <exception cref="FormatException">A line is not what was written; the message gives its number.</exception>
    public static LdapWireCapture Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        var messages = new List<LdapCapturedMessage>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length > 0 && line[0] != '#') messages.Add(LdapCapturedMessage.Parse(line, i + 1));
        }

        return new(messages);
    }

    /// <summary>Reads a file that <see cref="SaveAsync"/> wrote.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The capture.</returns>
    /// <exception cref="FormatException">A line is not what was written; the message gives its number.</exception>
    public static async Task<LdapWireCapture> LoadAsync(string path, CancellationToken cancellationToken = default) =>
        Parse(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false));

    /// <summary>Writes the messages to a file, a line each: time, connection, direction, octets in hexadecimal digits, and after a <c>#</c> what they say.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is written.</returns>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) => File.WriteAllTextAsync(path, ToString(), cancellationToken);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_sync) _messages = [];
    }

    /// <summary>A message a line, as <see cref="SaveAsync"/> writes it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var message in _messages) text.Append(message).Append('\n');
        return text.ToString();
    }

    internal void Add(LdapCapturedMessage message)
    {
        lock (_sync) _messages = _messages.Add(message);
    }
}
