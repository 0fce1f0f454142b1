package io.apiconsole.search;

import org.hibernate.search.mapper.pojo.bridge.IdentifierBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.IdentifierBridgeFromDocumentIdentifierContext;
import org.hibernate.search.mapper.pojo.bridge.runtime.IdentifierBridgeToDocumentIdentifierContext;

/** The identifier of a document: the place of its operation in the generation's list. */
final class OrdinalBridge implements IdentifierBridge<Object> {

    @Override
    public String toDocumentIdentifier(Object ordinal, IdentifierBridgeToDocumentIdentifierContext context) {
        return ordinal.toString();
    }

    @Override
    public Object fromDocumentIdentifier(String identifier, IdentifierBridgeFromDocumentIdentifierContext context) {
        return Integer.valueOf(identifier);
    }
}
