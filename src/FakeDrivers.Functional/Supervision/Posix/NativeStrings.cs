using System.Runtime.InteropServices;

namespace FakeDrivers.Functional;

/// <summary>A list of texts as C programs take it: pointers to bytes, and a null pointer at the end.</summary>
internal sealed unsafe class NativeStrings : IDisposable
{
    private readonly int _count;
    private byte** _pointers;

    public NativeStrings(IReadOnlyList<string> texts)
    {
        _count = texts.Count;
        _pointers = (byte**)NativeMemory.AllocZeroed((nuint)(_count + 1), (nuint)sizeof(byte*));
        for (var i = 0; i < _count; i++) _pointers[i] = (byte*)Marshal.StringToCoTaskMemUTF8(texts[i]);
    }

    public byte** Pointers => _pointers;

    public void Dispose()
    {
        if (_pointers is null) return;
        for (var i = 0; i < _count; i++) Marshal.FreeCoTaskMem((nint)_pointers[i]);
        NativeMemory.Free(_pointers);
        _pointers = null;
    }
}
