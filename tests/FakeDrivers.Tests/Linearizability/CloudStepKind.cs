namespace FakeDrivers.Tests.Linearizability;

internal enum CloudStepKind
{
    CreateVolume,
    GetVolume,
    ListVolumes,
    GetVolumeUsage,
    DescribeVolume,
    DeleteVolume,
    ExtendVolume,
    Reserve,
    Unreserve,
    Connect,
    BeginDetaching,
    RollDetaching,
    Disconnect,
    CreateServer,
    GetServer,
    StopServer,
    StartServer,
    DeleteServer,
    AttachVolume,
    DetachVolume,
}
