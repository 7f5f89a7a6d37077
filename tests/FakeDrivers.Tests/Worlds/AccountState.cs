namespace FakeDrivers.Tests.Worlds;

internal enum AccountState
{
    Opening,
    Open,
    Closing,
    Error,
}
