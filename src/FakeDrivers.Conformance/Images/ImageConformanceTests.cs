namespace FakeDrivers.Conformance.Images;

/// <summary>Derive from this to hold an image driver to its contract: one test per case of <see cref="ImageSuite"/>.</summary>
public abstract class ImageConformanceTests : ConformanceTests<ImageSuite, ImageHarness>;
