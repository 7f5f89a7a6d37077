using FakeDrivers.Execution;
using Microsoft.Win32.SafeHandles;

namespace FakeDrivers.Process;

/// <summary>Gives out locks that hold between the processes of a machine: each is a file in a directory, locked while it is held.</summary>
/// <remarks>
/// <para>Thread-safe. Everything that is to exclude each other needs the same directory; within a process one provider is enough, and several
/// exclude each other too. A lock ends with its process, however that ends.</para>
/// <para>Those who wait in one provider get the lock in the order in which they came. Between providers and processes there is no order, and
/// no word of a release either: whoever is first in its own queue tries again every 10 ms at first, every 100 ms later, on the provider's
/// clock.</para>
/// <para>On POSIX systems a lock is that of <c>flock(2)</c>, so that the program <c>flock</c> takes the same one by <see cref="PathOf"/>;
/// upstream locks by <c>fcntl(2)</c>, and the two do not see each other. Files stay when locks are released, and must not be deleted while
/// somebody may use them. The directory has to be on a local disk, and should be writable only by the user that runs the processes.</para>
/// <para>Upstream: oslo.concurrency <c>lockutils.external_lock</c>, fasteners <c>InterProcessLock</c>.</para>
/// </remarks>
public sealed class FileLockProvider : ILockProvider
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(100);

    private readonly string _directory;
    private readonly TimeProvider _time;
    private readonly LockQueues _queues;

    /// <summary>Makes a provider.</summary>
    /// <param name="directory">The directory of the lock files. It is made when the first lock is taken, if need be.</param>
    /// <param name="timeProvider">The clock of limits and of the waits between two tries; the system's when absent.</param>
    /// <exception cref="ArgumentException">The directory's name is empty.</exception>
    public FileLockProvider(string directory, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        _directory = Path.GetFullPath(directory);
        _time = timeProvider ?? TimeProvider.System;
        _queues = new(_time, _time.GetUtcNow, inPlace: false);
    }

    /// <summary>
    /// The file of a lock: <c>lock-</c> and the name, in which characters that some file system would not take are written as numbers, and of
    /// which only the beginning stays, with a hash, when it is long.
    /// </summary>
    /// <param name="name">The name of the lock.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string PathOf(string name) => Path.Combine(_directory, LockFileName.Of(LockErrors.CheckName(name)));

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> AcquireAsync(string name, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        var path = PathOf(name);
        LockErrors.CheckTimeout(timeout);
        var begin = _time.GetTimestamp();
        var turn = await _queues.EnterAsync(name, null, timeout, cancellationToken).ConfigureAwait(false);
        try
        {
            return new FileLock(_queues, turn, await OpenAsync().ConfigureAwait(false));
        }
        catch (Exception error)
        {
            _queues.Leave(turn)?.Grant();
            if (error is not (IOException or UnauthorizedAccessException)) throw;
            throw new DriverException($"The lock '{name}' cannot be kept in {_directory}: {error.Message}", error);
        }

        async Task<SafeFileHandle> OpenAsync()
        {
            Directory.CreateDirectory(_directory);
            for (var delay = FirstDelay; ; delay = Min(2 * delay, LongestDelay))
            {
                if (TryOpen(path) is { } file) return file;
                if (timeout is { } limit)
                {
                    var left = limit - _time.GetElapsedTime(begin);
                    if (left <= TimeSpan.Zero) throw new LockNotAcquiredException(name, limit);
                    delay = Min(delay, left);
                }

                await Task.Delay(delay, _time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static SafeFileHandle? TryOpen(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (IsHeld(error))
        {
            return null;
        }
    }

    /// <summary>Whether somebody else has the file open. .NET gives that no exception of its own, only the system's number.</summary>
    private static bool IsHeld(IOException error)
    {
        const int SharingViolation = unchecked((int)0x80070020);
        const int WouldBlockOnLinux = 11;
        const int WouldBlockElsewhere = 35;
        if (OperatingSystem.IsWindows()) return error.HResult == SharingViolation;
        return error.HResult == (OperatingSystem.IsLinux() ? WouldBlockOnLinux : WouldBlockElsewhere);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
