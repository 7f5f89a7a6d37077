namespace FakeDrivers.Compute;

/// <summary>What a guest wrote to its serial console.</summary>
internal sealed record ConsoleLogRow(string ServerId, string Text);
