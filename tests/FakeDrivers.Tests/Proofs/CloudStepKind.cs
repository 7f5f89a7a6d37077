namespace FakeDrivers.Tests.Proofs;

internal enum CloudStepKind
{
    CreateVolume,
    Clone,
    Extend,
    DeleteVolume,
    Snapshot,
    Copy,
    DeleteSnapshot,
    Reserve,
    Unreserve,
    BookAttach,
    BeginDetaching,
    RollDetaching,
    BookDetach,
    CreateServer,
    CreateServerWithVolume,
    DeleteServer,
    Stop,
    Start,
    Reboot,
    Attach,
    AttachAgain,
    Detach,
    Advance,
}
