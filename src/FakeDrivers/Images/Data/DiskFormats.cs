using System.Buffers.Binary;

namespace FakeDrivers.Images;

/// <summary>What the first bytes of a disk tell of it. Source: the headers of the formats.</summary>
internal static class DiskFormats
{
    private const uint QcowMagic = 0x514649FB;
    private const int QcowSizeAt = 24;

    /// <summary>How large the disk is that the bytes unpack to; nothing when that cannot be told. As upstream, only bare disks are looked into.</summary>
    public static long? VirtualSizeOf(Image image, ImageContent content) => (image.ContainerFormat, image.DiskFormat) switch
    {
        ("bare", "raw") when content.SizeBytes > 0 => content.SizeBytes,
        ("bare", "qcow2") => QcowSize(content),
        _ => null,
    };

    private static long? QcowSize(ImageContent content)
    {
        Span<byte> header = stackalloc byte[QcowSizeAt + sizeof(long)];
        var read = 0;
        while (read < header.Length && content.Read(read, header[read..]) is > 0 and var more) read += more;
        if (read < header.Length || BinaryPrimitives.ReadUInt32BigEndian(header) != QcowMagic) return null;
        var size = BinaryPrimitives.ReadInt64BigEndian(header[QcowSizeAt..]);
        return size >= 0 ? size : null;
    }
}
