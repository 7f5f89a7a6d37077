using System.ComponentModel;
using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace FakeDrivers.Functional;

/// <summary>
/// A process that deletes a host's directory and journal when the host and all its supervisors have ended: those hold one end of a pipe, and it
/// reads at the other.
/// </summary>
internal sealed class HostWatcher : IAsyncDisposable
{
    private readonly AnonymousPipeServerStream _control = new(PipeDirection.Out, HandleInheritability.None);
    private readonly AnonymousPipeServerStream _status = new(PipeDirection.In, HandleInheritability.None);
    private readonly int _id;

    /// <exception cref="FunctionalTestException">It cannot be started.</exception>
    public HostWatcher(SupervisorProgram program, string directory, string journal)
    {
        var (from, to) = (_control.ClientSafePipeHandle, _status.ClientSafePipeHandle);
        try
        {
            // Not even the outputs of this process are its: whoever reads those must not wait for it.
            _id = PosixSpawn.Start(program.File, [.. program.Arguments, "watch"], [], [from, to, to, to]);
        }
        catch (Win32Exception error)
        {
            _control.Dispose();
            _status.Dispose();
            throw SupervisionErrors.NoWatcher(program.File, error);
        }

        _control.DisposeLocalCopyOfClientHandle();
        _status.DisposeLocalCopyOfClientHandle();
        try
        {
            _control.Write(SupervisorProtocol.Texts(directory, journal));
        }
        catch (IOException)
        {
            // It has ended already, so that the next host will clear away.
        }
    }

    /// <summary>The file that every supervisor holds open.</summary>
    public SafeHandle Watched => _control.SafePipeHandle;

    /// <summary>Waits until the directory is deleted, which is when no supervisor is left.</summary>
    public async ValueTask DisposeAsync()
    {
        await _control.DisposeAsync().ConfigureAwait(false);
        _ = await _status.ReadAsync(new byte[1]).ConfigureAwait(false);
        await _status.DisposeAsync().ConfigureAwait(false);
        PosixSpawn.Wait(_id);
    }
}
