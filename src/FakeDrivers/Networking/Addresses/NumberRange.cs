namespace FakeDrivers.Networking;

/// <summary>Numbers in a row.</summary>
internal readonly record struct NumberRange(UInt128 First, UInt128 Last);
