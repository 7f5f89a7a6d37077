using System.Runtime.InteropServices;

namespace FakeDrivers.Process;

/// <summary>The processes as libproc of macOS shows them. It cannot tell who has a pipe open. Not tested: written after the system's header.</summary>
internal sealed partial class MacProcessTable : ProcessTable
{
    private const int ShortInformation = 3;
    private const uint Idle = 1;
    private const uint Sleeping = 3;

    public override IEnumerable<ProcessEntry> Read()
    {
        foreach (var id in Ids().OrderDescending())
        {
            if (id > 0 && Find(id) is { } entry) yield return entry;
        }
    }

    public override ProcessEntry? Find(int processId)
    {
        var size = Marshal.SizeOf<Information>();
        if (Inform(processId, ShortInformation, 0, out var told, size) != size) return null;
        var startedAt = ((long)told.StartSeconds * 1_000_000) + (long)told.StartMicroseconds;
        return new(new(processId, startedAt), (int)told.ParentId, told.Status is >= Idle and <= Sleeping);
    }

    private static int[] Ids()
    {
        // Half as many again, since some may start in between.
        var ids = new int[(ListAll(null, 0) * 3 / 2) + 16];
        var count = ListAll(ids, ids.Length * sizeof(int));
        return count > 0 ? ids[..Math.Min(count, ids.Length)] : [];
    }

    [LibraryImport("libproc", EntryPoint = "proc_listallpids")]
    private static partial int ListAll([Out] int[]? ids, int size);

    [LibraryImport("libproc", EntryPoint = "proc_pidinfo")]
    private static partial int Inform(int processId, int flavor, ulong argument, out Information information, int size);

    /// <summary><c>struct proc_bsdinfo</c> of <c>sys/proc_info.h</c>, as far as it matters here.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 136)]
    private struct Information
    {
        [FieldOffset(4)]
        public uint Status;

        [FieldOffset(16)]
        public uint ParentId;

        [FieldOffset(120)]
        public ulong StartSeconds;

        [FieldOffset(128)]
        public ulong StartMicroseconds;
    }
}
