namespace FakeDrivers.Execution;

/// <summary>A piece of what went between a program and its caller.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">What was written; empty for what is no writing.</param>
/// <param name="At">How long after the start; nothing when times were not recorded.</param>
/// <param name="Signal">Which signal; nothing when it is none.</param>
internal sealed record CassettePiece(CassettePieceKind Kind, byte[] Bytes, TimeSpan? At = null, CommandSignal? Signal = null);
