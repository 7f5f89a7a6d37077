namespace FakeDrivers.Worlds;

/// <summary>Marks a fake, so that a real driver can be told from it.</summary>
internal interface IFakeDriver;
