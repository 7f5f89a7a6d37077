namespace FakeDrivers.Worlds;

/// <summary>What a rule decided for one call, with its values made.</summary>
internal readonly record struct FaultAction(FaultRule Rule, FaultKind Kind, TimeSpan Delay, Exception? Error, object? Result, Func<object?, object?>? Change);
