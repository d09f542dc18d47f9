using System.Text;
using System.Xml;

namespace EcsPolicyStudio.LocalIam.Protocol;

/// <summary>An answer of the Query protocol, ready to be sent.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="RequestId">The id of the request, also in the header <c>x-amzn-RequestId</c>.</param>
/// <param name="Body">The XML, in UTF-8.</param>
internal sealed record QueryAnswer(int Status, string RequestId, byte[] Body)
{
    /// <summary>The media type of every answer.</summary>
    public const string ContentType = "text/xml";

    /// <summary>A success.</summary>
    /// <param name="action">The operation, which names the elements.</param>
    /// <param name="xmlNamespace">The namespace of the service.</param>
    /// <param name="requestId">The id of the request.</param>
    /// <param name="result">Writes the result; null where the operation gives nothing back.</param>
    public static QueryAnswer Success(string action, string xmlNamespace, string requestId, Action<ResultWriter>? result)
    {
        var body = Write(xml =>
        {
            xml.WriteStartElement(action + "Response", xmlNamespace);
            if (result is not null)
            {
                xml.WriteStartElement(action + "Result");
                result(new ResultWriter(xml));
                xml.WriteEndElement();
            }
            xml.WriteStartElement("ResponseMetadata");
            xml.WriteElementString("RequestId", requestId);
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        return new(200, requestId, body);
    }

    /// <summary>A refusal.</summary>
    public static QueryAnswer Refusal(IamRefusal refusal, string xmlNamespace, string requestId)
    {
        var body = Write(xml =>
        {
            xml.WriteStartElement("ErrorResponse", xmlNamespace);
            xml.WriteStartElement("Error");
            xml.WriteElementString("Type", refusal.Status < 500 ? "Sender" : "Receiver");
            xml.WriteElementString("Code", refusal.Code);
            xml.WriteElementString("Message", Writable(refusal.Message));
            xml.WriteEndElement();
            xml.WriteElementString("RequestId", requestId);
            xml.WriteEndElement();
        });
        return new(refusal.Status, requestId, body);
    }

    private static byte[] Write(Action<XmlWriter> content)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var xml = XmlWriter.Create(stream, settings))
            content(xml);
        return stream.ToArray();
    }

    // A message repeats what the caller sent, which may be no XML at all.
    private static string Writable(string message) =>
        message.All(XmlConvert.IsXmlChar) ? message : string.Concat(message.Select(c => XmlConvert.IsXmlChar(c) ? c : '\uFFFD'));
}
