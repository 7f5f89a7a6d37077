namespace FakeDrivers.Functional;

/// <summary>Looks at a server that is alive and not ready, for the message of the failure.</summary>
/// <remarks>Called while the server still runs. What it throws becomes a line of the message and never another failure.</remarks>
public interface IServerDiagnostic
{
    /// <summary>Looks at the server.</summary>
    /// <param name="server">The server; its process runs.</param>
    /// <param name="directory">A directory for what is too large for a message; it is kept with the failing test's.</param>
    /// <param name="cancellationToken">Ends the look after a few seconds.</param>
    /// <returns>Text for the message, under a heading of its own; <see langword="null"/> when this is not its kind of server or system.</returns>
    Task<string?> ExamineAsync(ServerProcess server, string directory, CancellationToken cancellationToken);
}
