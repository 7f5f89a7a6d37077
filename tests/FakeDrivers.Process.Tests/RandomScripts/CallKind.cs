namespace FakeDrivers.Process.Tests.RandomScripts;

/// <summary>How a program is called.</summary>
internal enum CallKind
{
    Run,
    StreamLines,
    StreamPieces,
    Start,
}
