namespace FakeDrivers.Compute;

/// <summary>Why a server is in <see cref="ServerStatus.Error"/>.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>fault</c>.</remarks>
/// <param name="Code">The number of the error, in the manner of HTTP: 500 for most.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="CreatedAt">When it went wrong, in UTC.</param>
public sealed record ServerFault(int Code, string Message, DateTimeOffset CreatedAt);
